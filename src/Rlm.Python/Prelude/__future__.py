# __future__: what it switches on is always on.
annotations = division = print_function = unicode_literals = absolute_import = generators = nested_scopes = \
    with_statement = generator_stop = barry_as_FLUFL = True
