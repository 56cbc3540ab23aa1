"""Student's interval of a mean, for the scripts in the folders beside it. Needs nothing but Python."""
import math
import statistics


def beyond(t, freedom, steps=2000):
    """The part of Student's distribution above t >= 0: the integral over the angle whose tangent is t by the root of the freedom,
    by Simpson's rule."""
    end = math.atan(t / math.sqrt(freedom))
    width = end / steps
    weights = [1] + [4, 2] * (steps // 2 - 1) + [4, 1]
    area = sum(w * math.cos(i * width) ** (freedom - 1) for i, w in enumerate(weights)) * width / 3
    factor = math.exp(math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2)) / math.sqrt(math.pi)
    return 0.5 - factor * area


def reach(freedom):
    """Half the width of a 95 % interval in standard errors: 4.303 for 2, 2.365 for 7, 2.045 for 29."""
    low, high = 0.0, 50.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if beyond(middle, freedom) > 0.025 else (low, middle)
    return high


def interval(values):
    """Ends of the 95 % interval of the mean of at least two values."""
    mean = statistics.mean(values)
    half = reach(len(values) - 1) * statistics.stdev(values) / math.sqrt(len(values))
    return mean - half, mean + half
