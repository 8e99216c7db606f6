"""What schemathesis is not to ask: see scripts/api."""
import schemathesis


@schemathesis.hook
def filter_case(context, case):
    # A whole number that no double holds is another one to each reader of JSON (RFC 8259, section 6): 10000000000000001, one
    # more than the most tokens a month, is that most to ours.
    fields = case.body.values() if isinstance(case.body, dict) else []
    return all(int(float(value)) == value for value in fields if isinstance(value, int) and abs(value) < 10**300)
