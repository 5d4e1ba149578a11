from decimal import Decimal

values = [
    '0', '1', '-1', '1234567.891', '1E+10', '1E-10', '123E+5', '-0.000', '0E+3', '0E-10', 'NaN', '-sNaN12',
    'Infinity', '-Infinity', '0.00001234', '9.995', '12345678901234567890.123456', '1.5E+3', '100',
]
formats = [
    '', '.0f', 'e', 'E', '.3g', '%', 'n', '10', '^10', '010', '- ', '+.2f', ',', '15,', '*^15', 'z.1f', '#',
    '#g', '.0', '.0g', 'x', '.99999999999', '<<10', '=+15', 'z', '.1F', '0=10', ',e', ',n',
]

for value in values:
    for spec in formats:
        try:
            print(value, repr(spec), repr(format(Decimal(value), spec)))
        except ValueError as error:
            print(value, repr(spec), error)
