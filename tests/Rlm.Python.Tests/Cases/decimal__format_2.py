from decimal import Decimal

values = [
    '0', '1', '-1', '1234567.891', '1E+10', '1E-10', '123E+5', '-0.000', '0E+3', '0E-10', 'NaN', '-sNaN12',
    'Infinity', '-Infinity', '0.00001234', '9.995', '12345678901234567890.123456', '1.5E+3', '100',
]
formats = [
    '.2f', 'f', '.3e', 'g', 'G', '.1%', '.2n', '<10', '=10', '+', ' ', '08.2f', '_', '015,.2f', '*=+15.1f',
    'z.0f', '#.0f', '.5', '.0e', 'd', 's', 'é>10', '0<10', '00010', 'F', '10.3', ',.2%', ',g', '_f',
]

for value in values:
    for spec in formats:
        try:
            print(value, repr(spec), repr(format(Decimal(value), spec)))
        except ValueError as error:
            print(value, repr(spec), error)
