# One call site that writes to several kinds of streams in turn.
import io, sys
def w(s, t): s.write(t)
out = io.StringIO()
w(sys.stdout, "one\n"); w(out, "x"); w(sys.stdout, "two\n"); print(out.getvalue())
