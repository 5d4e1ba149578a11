# NameError with a suggestion.
total_count = 5
def report():
    message = "count: "
    return message + str(totl_count)

report()
