# The question has no words to look for.
answer["content"] = "not found"
answer["ready"] = True
