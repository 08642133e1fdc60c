namespace InnovationPotential.Robustness;

/// <summary>Values in ascending order.</summary>
internal abstract class OrderStatistics
{
    /// <summary>The number of values.</summary>
    public abstract long Count { get; }

    /// <summary>The value at a place, counted from 0; NaN where it is unknown.</summary>
    public abstract double At(long place);

    /// <summary>The quantile of type 7, linear between the values at the places around (n − 1)·p; NaN of none or one unknown.</summary>
    public double Quantile(double probability)
    {
        if (Count == 0) return double.NaN;
        var position = (Count - 1) * probability;
        var below = Math.Min((long)position, Count - 1);
        var fraction = position - below;
        var low = At(below);
        if (fraction == 0 || below == Count - 1) return low;
        var high = At(below + 1);
        return low == high ? low : ((1 - fraction) * low) + (fraction * high);
    }
}
