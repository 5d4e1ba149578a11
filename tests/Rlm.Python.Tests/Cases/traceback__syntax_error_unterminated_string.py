print("never runs")
text = 'it's broken'
