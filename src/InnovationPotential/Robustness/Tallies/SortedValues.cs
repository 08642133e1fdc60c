namespace InnovationPotential.Robustness;

/// <summary>Values that were all kept.</summary>
internal sealed class SortedValues : OrderStatistics
{
    private readonly double[] _values;

    /// <summary>The values that are not NaN.</summary>
    public SortedValues(ReadOnlySpan<double> values)
    {
        _values = Numerics.Missing.Remove(values);
        Array.Sort(_values);
    }

    /// <inheritdoc/>
    public override long Count => _values.Length;

    /// <inheritdoc/>
    public override double At(long place) => _values[place];
}
