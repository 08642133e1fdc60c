namespace InnovationPotential.Weightings;

/// <summary>
/// Shannon entropy: <c>p = x / Σx</c>, <c>E = −Σ p ln p / ln n</c>, a weight proportional to <c>1 − E</c>: the more unevenly a child's
/// scores are spread over the units, the more it weighs (Zeleny 1982; Hwang and Yoon 1981).
/// </summary>
/// <remarks>
/// Not invariant to a shift of the scores: raw values, 0–1 and 1–100 scores give different weights. <c>0 · ln 0 = 0</c>. Missing scores are
/// left out of their own child's n and sum. A score below 0 is an error, and there are no weights. A child of zeros only, or of one and the
/// same score, gets 0.
/// </remarks>
internal sealed record EntropyWeights : DataDrivenWeighting
{
    /// <inheritdoc/>
    public override string Kind => "entropy";

    private protected override double[]? Learn(string node, string[] codes, double[][] columns, List<Diagnostic> found) =>
        HasNegative("Entropy", codes, columns, found) ? null : Array.ConvertAll(columns, Divergence);

    private static double Divergence(double[] column)
    {
        var present = Missing.Remove(column);
        var highest = present.Max();
        var sum = present.Sum(x => x / highest);
        var entropy = 0.0;
        foreach (var x in present)
        {
            var share = x / highest / sum;
            if (share > 0) entropy -= share * Math.Log(share);
        }

        return Math.Max(0, 1 - (entropy / Math.Log(present.Length)));
    }
}
