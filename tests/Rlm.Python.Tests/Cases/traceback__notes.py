# Notes are printed below the message.
e = ValueError("bad data")
e.add_note("in file data.csv")
e.add_note("while reading\ntwo lines")
raise e
