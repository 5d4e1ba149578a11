# Wrong call inside a comprehension inside a function.
def area(width, height):
    return width * height

def total(rectangles):
    return sum(area(*r) for r in rectangles)

print(total([(1, 2), (3, 4)]))
print(total([(1, 2), (3,)]))
