namespace InnovationPotential.Normalizations;

/// <summary>A map through the values of a reference sample: between two of them straight, beyond the first and the last flat.</summary>
/// <param name="Values">The distinct values, ascending; at least one.</param>
/// <param name="Scores">Their scores.</param>
internal sealed record FittedKnots(EquatableArray<double> Values, EquatableArray<double> Scores) : FittedNormalization
{
    /// <inheritdoc/>
    public override double Apply(double value)
    {
        if (double.IsNaN(value)) return double.NaN;
        var values = Values.AsSpan();
        var at = values.BinarySearch(value);
        if (at >= 0) return Scores[at];
        var next = ~at;
        if (next == 0) return Scores[0];
        if (next == values.Length) return Scores[^1];
        var share = ((value / 2) - (values[next - 1] / 2)) / ((values[next] / 2) - (values[next - 1] / 2));
        return Scores[next - 1] + (share * (Scores[next] - Scores[next - 1]));
    }
}
