# The module is missing, within a function.
def need():
    import not_there_at_all
    return not_there_at_all

need()
