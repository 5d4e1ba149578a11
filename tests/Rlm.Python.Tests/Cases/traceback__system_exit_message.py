# sys.exit with text writes it to standard error and exits with 1.
import sys
print("checking")
if len([1]) != 2:
    sys.exit("need two items")
