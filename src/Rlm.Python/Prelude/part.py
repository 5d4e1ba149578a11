# A part of a module under its own name: all that the whole module has.
globals().update({name: value for name, value in vars(_whole).items() if not name.startswith('__')})
