#= nested quantifiers
import re
re.match(r'(a+)+$', 'a' * 60 + 'b')
#= nested quantifiers with a reference
import re
re.match(r'(a+)+\1b$', 'a' * 60 + 'c')
#= alternatives that overlap
import re
re.match(r'(a|aa)+$', 'a' * 80 + 'b')
#= alternatives that overlap, with a reference
import re
re.match(r'(a|aa)+\1$', 'a' * 80 + 'b')
#= alternatives that are the same
import re
re.match(r'(a|a)*b', 'a' * 60)
#= everything twice
import re
re.match(r'(.*)*x', 'a' * 60)
#= everything many times
import re
re.match(r'(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)x', 'a' * 300)
#= optional letters
import re
re.match('a?' * 40 + 'a' * 40, 'a' * 40)
#= a look-ahead in a loop
import re
re.match(r'((?=a*)a)*b', 'a' * 60)
#= a look-ahead over nested quantifiers
import re
re.match(r'(?=(a+)+b)a', 'a' * 60)
#= a look-behind
import re
re.findall(r'(?<=a)b', 'ab' * 1000)[:2]
#= an email address
import re
re.match(r'^([a-zA-Z0-9])(([\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$', 'a' * 80 + '!')
#= a path
import re
re.match(r'^(([a-z])+.)+[A-Z]([a-z])+$', 'a' * 80)
#= an URL
import re
re.search(r'^(https?://)?([\w-]+\.?)+(/[\w-]*)*$', 'http://' + 'a' * 80 + '!')
#= trailing space
import re
re.sub(r'\s+$', '', ' ' * 20000 + 'x')
#= comma separated
import re
re.match(r'^(.*?,){29}P', '1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31')
#= a possessive loop
import re
print(re.match(r'(a++)+b', 'a' * 60))
#= an atomic group
import re
print(re.match(r'(?>a+)+b', 'a' * 60))
#= empty alternatives in a possessive loop
import re
print(re.match(r'(?:(?:a|)*)*+b', 'a' * 40))
#= empty alternatives in loops
import re
print(re.match(r'(?:(?:a|b|)*|)*c', 'ab' * 30))
#= nested empty loops
import re
print(re.match(r'((((a*)*)*)*)*b', 'a' * 40))
#= nested empty loops that are possessive
import re
print(re.match(r'((((a*)*)*)*)*+b', 'a' * 40))
#= a condition in a loop
import re
re.match(r'(?:(a)?(?(1)a|b))*c', 'a' * 60)
#= a count of a count
import re
re.match(r'((a{1,10}){1,10}){1,10}b', 'a' * 60)
#= a huge count
import re
print(re.match(r'(?:a{0,65535}){0,65535}b', 'a' * 100))
#= a huge count of something empty
import re
print(re.match(r'(?:){1,65535}b', 'b'))
#= a count beyond the limit
import re
re.compile('a{99999999999999}')
#= a search from everywhere
import re
re.search(r'a.*b.*c.*d', 'abc' * 2000)
#= splitting by it
import re
re.split(r'(x+x+)+y', 'x' * 60)
#= many alternatives
import re
print(re.search('|'.join(f'w{i}x' for i in range(5000)), 'w' * 2000))
#= bytes
import re
re.match(rb'(a+)+$', b'a' * 60 + b'b')
#= beyond the plane
import re
re.match('(😀+)+$', '😀' * 60 + 'b')
#= case ignored
import re
re.match('(a|A)+$', 'aA' * 40 + 'b', re.I)
#= fnmatch
import fnmatch
fnmatch.fnmatch('a' * 80, '*a' * 40 + 'b')
#= a template of groups
import re
print(len(re.sub('(a)' * 90, ''.join(rf'\{i}' for i in range(1, 91)), 'a' * 900)))
#= in a thread
import re, threading
t = threading.Thread(target=lambda: re.match(r'(a|aa)+\1$', 'a' * 80 + 'b'))
t.start()
t.join()
#= swallowed
import re
while True:
    try: re.match(r'(a|aa)+\1$', 'a' * 80 + 'b')
    except BaseException: print('caught')
#= a string that strips
('ab' * 10**6).strip('c' * 10**6 + 'ab')
#= a split by everything
x = 'ab' * 10**5
while True: x.split('ba')
