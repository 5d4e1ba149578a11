# super() and __class__ work in methods that a metaclass or a hook calls while the class is still being made.
class Meta(type):
    def __new__(mcs, name, bases, names, **options):
        cls = super().__new__(mcs, name, bases, names)
        if 'describe' in names:
            print(name, cls().describe(), '__classcell__' in vars(cls), sorted(n for n in names if n[:2] != '__'))
        return cls


class Base(metaclass=Meta):
    def describe(self):
        return 'base', __class__.__name__


class Derived(Base):
    def describe(self):
        return super().describe(), __class__ is type(self)


class Hooked:
    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        print(cls().value())

    def value(self):
        return 1


class Sub(Hooked):
    def value(self):
        return super().value() + 1


class Descriptor:
    def __set_name__(self, owner, name):
        print(name, owner().value())


class Owner:
    d = Descriptor()

    def value(self):
        return __class__.__qualname__
