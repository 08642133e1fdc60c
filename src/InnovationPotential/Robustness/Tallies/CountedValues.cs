namespace InnovationPotential.Robustness;

/// <summary>Values that were counted in bins of equal width.</summary>
/// <remarks>
/// In a bin of one value all are that value; otherwise they are taken to be spread evenly over the bin, and to lie within the extremes.
/// Where values lie beyond the bins by more than the width of one, the outermost bin tells nothing: those values are unknown, but for the
/// extremes.
/// </remarks>
internal sealed class CountedValues : OrderStatistics
{
    private readonly long[] _upTo;
    private readonly double _first;
    private readonly double _width;
    private readonly bool _spread;
    private readonly double _least;
    private readonly double _greatest;
    private readonly bool _hasLower;
    private readonly bool _hasHigher;

    /// <summary>Counts of bins.</summary>
    /// <param name="counts">How many values fell into each bin.</param>
    /// <param name="first">The value of the first bin; its lower edge where values are spread.</param>
    /// <param name="width">The distance of neighboring bins.</param>
    /// <param name="spread">Whether a bin holds more than one value.</param>
    /// <param name="least">The least value, if known.</param>
    /// <param name="greatest">The greatest value, if known.</param>
    /// <param name="outside">Whether values that lie outside the bins were counted in the outermost ones.</param>
    public CountedValues(
        ReadOnlySpan<long> counts, double first, double width, bool spread, double least = double.NegativeInfinity,
        double greatest = double.PositiveInfinity, bool outside = false)
    {
        _upTo = new long[counts.Length];
        for (var bin = 0; bin < counts.Length; bin++) _upTo[bin] = (bin == 0 ? 0 : _upTo[bin - 1]) + counts[bin];
        (_first, _width, _spread, _least, _greatest) = (first, width, spread, least, greatest);
        _hasLower = outside && !(least >= first - width);
        _hasHigher = outside && !(greatest <= first + ((counts.Length + 1) * width));
    }

    /// <inheritdoc/>
    public override long Count => _upTo[^1];

    /// <inheritdoc/>
    public override double At(long place)
    {
        if (place == 0 && double.IsFinite(_least)) return _least;
        if (place == Count - 1 && double.IsFinite(_greatest)) return _greatest;
        var (low, high) = (0, _upTo.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_upTo[middle] > place) high = middle;
            else low = middle + 1;
        }

        if ((_hasLower && low == 0) || (_hasHigher && low == _upTo.Length - 1)) return double.NaN;
        if (!_spread) return _first + (low * _width);
        var before = low == 0 ? 0 : _upTo[low - 1];
        var within = (place - before + 0.5) / (_upTo[low] - before);
        return Math.Clamp(_first + ((low + within) * _width), _least, _greatest);
    }
}
