A = "recursive language models read long texts in pieces" * 4
B = "recurrent models of languages write short text in places" * 4


def run():
    row = list(range(len(B) + 1))
    for i, a in enumerate(A, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(B, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]
