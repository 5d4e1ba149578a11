#= nested quantifiers
# outcome: completed: 
import re
re.match(r'(a+)+$', 'a' * 60 + 'b')
#= nested quantifiers with a reference
# outcome: ActiveTime
import re
re.match(r'(a+)+\1b$', 'a' * 60 + 'c')
#= alternatives that overlap
# outcome: completed: 
import re
re.match(r'(a|aa)+$', 'a' * 80 + 'b')
#= alternatives that overlap, with a reference
# outcome: ActiveTime
import re
re.match(r'(a|aa)+\1$', 'a' * 80 + 'b')
#= alternatives that are the same
# outcome: completed: 
import re
re.match(r'(a|a)*b', 'a' * 60)
#= everything twice
# outcome: completed: 
import re
re.match(r'(.*)*x', 'a' * 60)
#= everything many times
# outcome: ActiveTime
import re
re.match(r'(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)x', 'a' * 300)
#= optional letters
# outcome: completed: 
import re
re.match('a?' * 40 + 'a' * 40, 'a' * 40)
#= a look-ahead in a loop
# outcome: completed: 
import re
re.match(r'((?=a*)a)*b', 'a' * 60)
#= a look-ahead over nested quantifiers
# outcome: ActiveTime
import re
re.match(r'(?=(a+)+b)a', 'a' * 60)
#= a look-behind
# outcome: completed: 
import re
re.findall(r'(?<=a)b', 'ab' * 1000)[:2]
#= an email address
# outcome: completed: 
import re
re.match(r'^([a-zA-Z0-9])(([\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$', 'a' * 80 + '!')
#= a path
# outcome: completed: 
import re
re.match(r'^(([a-z])+.)+[A-Z]([a-z])+$', 'a' * 80)
#= an URL
# outcome: completed: 
import re
re.search(r'^(https?://)?([\w-]+\.?)+(/[\w-]*)*$', 'http://' + 'a' * 80 + '!')
#= trailing space
# outcome: completed: 
import re
re.sub(r'\s+$', '', ' ' * 20000 + 'x')
#= comma separated
# outcome: ActiveTime
import re
re.match(r'^(.*?,){29}P', '1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31')
#= a possessive loop
# outcome: completed: None\n
import re
print(re.match(r'(a++)+b', 'a' * 60))
#= an atomic group
# outcome: completed: None\n
import re
print(re.match(r'(?>a+)+b', 'a' * 60))
#= empty alternatives in a possessive loop
# outcome: completed: None\n
import re
print(re.match(r'(?:(?:a|)*)*+b', 'a' * 40))
#= empty alternatives in loops
# outcome: completed: None\n
import re
print(re.match(r'(?:(?:a|b|)*|)*c', 'ab' * 30))
#= nested empty loops
# outcome: ActiveTime
import re
print(re.match(r'((((a*)*)*)*)*b', 'a' * 40))
#= nested empty loops that are possessive
# outcome: completed: None\n
import re
print(re.match(r'((((a*)*)*)*)*+b', 'a' * 40))
#= a condition in a loop
# outcome: ActiveTime
import re
re.match(r'(?:(a)?(?(1)a|b))*c', 'a' * 60)
#= a count of a count
# outcome: ActiveTime
import re
re.match(r'((a{1,10}){1,10}){1,10}b', 'a' * 60)
#= a huge count
# outcome: completed: None\n
import re
print(re.match(r'(?:a{0,65535}){0,65535}b', 'a' * 100))
#= a huge count of something empty
# outcome: completed: <re.Match object; span=(0, 1), match='b'>\n
import re
print(re.match(r'(?:){1,65535}b', 'b'))
#= a count beyond the limit
# outcome: OverflowError: the repetition number is too large
import re
re.compile('a{99999999999999}')
#= a search from everywhere
# outcome: ActiveTime
import re
re.search(r'a.*b.*c.*d', 'abc' * 2000)
#= splitting by it
# outcome: completed: 
import re
re.split(r'(x+x+)+y', 'x' * 60)
#= many alternatives
# outcome: completed: None\n
import re
print(re.search('|'.join(f'w{i}x' for i in range(5000)), 'w' * 2000))
#= bytes
# outcome: completed: 
import re
re.match(rb'(a+)+$', b'a' * 60 + b'b')
#= beyond the plane
# outcome: ActiveTime
import re
re.match('(😀+)+$', '😀' * 60 + 'b')
#= case ignored
# outcome: completed: 
import re
re.match('(a|A)+$', 'aA' * 40 + 'b', re.I)
#= fnmatch
# outcome: completed: 
import fnmatch
fnmatch.fnmatch('a' * 80, '*a' * 40 + 'b')
#= a template of groups
# outcome: completed: 900\n
import re
print(len(re.sub('(a)' * 90, ''.join(rf'\{i}' for i in range(1, 91)), 'a' * 900)))
#= in a thread
# outcome: ActiveTime
import re, threading
t = threading.Thread(target=lambda: re.match(r'(a|aa)+\1$', 'a' * 80 + 'b'))
t.start()
t.join()
#= swallowed
# outcome: ActiveTime
import re
while True:
    try: re.match(r'(a|aa)+\1$', 'a' * 80 + 'b')
    except BaseException: print('caught')
#= a string that strips
# outcome: Steps
('ab' * 10**6).strip('c' * 10**6 + 'ab')
#= a split by everything
# outcome: Steps
x = 'ab' * 10**5
while True: x.split('ba')
