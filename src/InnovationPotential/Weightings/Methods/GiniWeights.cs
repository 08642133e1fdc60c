namespace InnovationPotential.Weightings;

/// <summary>
/// The Gini coefficient: <c>G = ΣΣ|x − x′| / (2 n² mean x)</c>, a weight proportional to it: the more unequal the units are in a child, the
/// more it weighs (Li and Chi 2009; Ciommi et al. 2017).
/// </summary>
/// <remarks>
/// Not invariant to a shift of the scores: raw values, 0–1 and 1–100 scores give different weights. Zeros and ties are values like others.
/// Missing scores are left out of their own child's n. A score below 0 is an error, and there are no weights. A child of zeros only, or of
/// one and the same score, gets 0.
/// </remarks>
internal sealed record GiniWeights : DataDrivenWeighting
{
    /// <inheritdoc/>
    public override string Kind => "gini";

    private protected override double[]? Learn(string node, string[] codes, double[][] columns, List<Diagnostic> found) =>
        HasNegative("The Gini coefficient", codes, columns, found) ? null : Array.ConvertAll(columns, Coefficient);

    // Of ascending x, each pair once: the i-th of n is the greater in i of its pairs and the less in n − 1 − i.
    private static double Coefficient(double[] column)
    {
        var present = Missing.Remove(column);
        Array.Sort(present);
        var highest = present[^1];
        double differences = 0, sum = 0;
        for (var i = 0; i < present.Length; i++)
        {
            differences += ((2 * i) - present.Length + 1) * (present[i] / highest);
            sum += present[i] / highest;
        }

        return Math.Max(0, differences / (present.Length * sum));
    }
}
