namespace InnovationPotential.Normalizations;

/// <summary>A step function of the value.</summary>
/// <param name="Edges">The values at which a step begins, ascending; they belong to the step, as does what equals them but for
/// rounding.</param>
/// <param name="Scores">The scores of the steps.</param>
/// <param name="Beyond">The score of values that reach no edge.</param>
/// <param name="Descending">Whether a step reaches from its edge downward; otherwise upward.</param>
internal sealed record FittedSteps(EquatableArray<double> Edges, EquatableArray<double> Scores, double Beyond, bool Descending)
    : FittedNormalization
{
    /// <inheritdoc/>
    public override double Apply(double value)
    {
        if (double.IsNaN(value)) return double.NaN;
        var edges = Edges.AsSpan();
        var at = edges.BinarySearch(value);
        if (at < 0) at = Descending ? ~at : ~at - 1;
        var next = Descending ? at - 1 : at + 1;
        if (next >= 0 && next < edges.Length && Rounding.AreEqual(value, edges[next])) at = next;
        return at < 0 || at >= Scores.Count ? Beyond : Scores[at];
    }
}
