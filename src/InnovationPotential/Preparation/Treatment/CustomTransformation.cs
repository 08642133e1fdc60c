namespace InnovationPotential.Preparation;

/// <summary>A transformation of one's own, given as a function. Equal to another when name and function are.</summary>
/// <param name="Name">What results call the function.</param>
/// <param name="FitTo">Learns a rising function of an indicator's reference values, in ascending order.</param>
internal sealed record CustomTransformation(string Name, Func<Indicator, IReadOnlyList<double>, Func<double, double>> FitTo)
    : Transformation
{
    /// <inheritdoc/>
    public override string Kind => "custom";

    /// <exception cref="InvalidOperationException">The function returns null.</exception>
    internal override FittedTransformation? Fit(Indicator indicator, ReadOnlySpan<double> values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        var fitted = new FittedCustomTransformation(this, indicator, EquatableArray.Create<double>(sorted));
        for (var i = 0; i < sorted.Length; i++)
        {
            var result = fitted.Apply(sorted[i]);
            if (!double.IsFinite(result) || (i > 0 && result < fitted.Apply(sorted[i - 1]))) return null;
        }

        return fitted;
    }
}
