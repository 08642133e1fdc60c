namespace InnovationPotential.Preparation;

/// <summary>
/// Winsorizes a sample step by step: each step sets the values at the end to which the skewness points to the next value.
/// </summary>
internal sealed class WinsorizedTails
{
    private readonly double[] _sorted;
    private readonly double[] _current;
    private int _low;
    private int _high;

    public WinsorizedTails(ReadOnlySpan<double> values)
    {
        _sorted = values.ToArray();
        Array.Sort(_sorted);
        _current = [.. _sorted];
    }

    public Moments Moments => Moments.Of(_current);

    public int Points => _low + _high;

    /// <summary>The limits so far, for an indicator.</summary>
    public TreatedIndicator LimitsOf(string indicator)
    {
        var (low, high) = (_current[0], _current[^1]);
        var result = new TreatedIndicator(indicator) { Points = Points };
        if (_low > 0) result = result with { LowLimit = low, LowValue = low };
        return _high > 0 ? result with { HighLimit = high, HighValue = high } : result;
    }

    /// <summary>
    /// One step, unless it would change more values than allowed (tied ones each counted) or there is nothing to set them to.
    /// </summary>
    /// <param name="maximumPoints">How many values may change.</param>
    /// <param name="mayExceed">Whether a step may exceed the number by ties, as long as it was not reached before.</param>
    public bool TryStep(int maximumPoints, bool mayExceed)
    {
        if (Points >= maximumPoints) return false;
        var moments = Moments;
        if (moments.IsConstant) return false;
        var n = _sorted.Length;
        if (!(moments.Skewness < 0))
        {
            var end = n - 1;
            while (_current[end] == _current[n - 1]) end--;
            var changed = n - 1 - end;
            if (changed + _low > maximumPoints && !mayExceed) return false;
            _high = changed;
            _current.AsSpan(end + 1).Fill(_current[end]);
            return true;
        }

        var start = 0;
        while (_current[start] == _current[0]) start++;
        if (start + _high > maximumPoints && !mayExceed) return false;
        _low = start;
        _current.AsSpan(0, start).Fill(_current[start]);
        return true;
    }
}
