namespace InnovationPotential.Weightings;

/// <summary>
/// MEREC: the more the units' overall performance changes when a child is left out, the more it weighs (Keshavarz-Ghorabaee, Amiri,
/// Zavadskas, Turskis and Antucheviciene 2021).
/// </summary>
/// <remarks>
/// <para><c>l = ln(x / min x)</c>; performance of a unit <c>S = ln(1 + Σl / m)</c>, m its number of scores; without the child
/// <c>S′ = ln(1 + (Σl − l) / m)</c>; a weight proportional to the mean of <c>S − S′</c> over the units that have the child.</para>
/// <para>Not invariant to a shift of the scores, but to their unit. Missing scores are left out of their unit's sum and m. A score of 0 or
/// less is an error, and there are no weights. Ties are values like others; a child of one and the same score gets 0.</para>
/// </remarks>
internal sealed record MerecWeights : DataDrivenWeighting
{
    /// <inheritdoc/>
    public override string Kind => "merec";

    private protected override double[]? Learn(string node, string[] codes, double[][] columns, List<Diagnostic> found)
    {
        var least = Array.ConvertAll(columns, c => c.Where(x => !double.IsNaN(x)).Min());
        for (var i = 0; i < codes.Length; i++)
        {
            if (least[i] > 0) continue;
            var message = Invariant($"MEREC is not defined for the score {least[i]}.");
            found.Add(Diagnostic.Error(WeightingCodes.NotPositiveScores, message, new Location { Node = codes[i] },
                "Normalize to more than 0, by min-max from 1 to 100 for instance."));
        }

        return found.Exists(d => d.Severity == Severity.Error) ? null : Effects(columns, least);
    }

    private static double[] Effects(double[][] columns, double[] least)
    {
        var effects = new double[columns.Length];
        var counts = new int[columns.Length];
        for (var row = 0; row < columns[0].Length; row++)
        {
            var logarithms = new double[columns.Length];
            for (var i = 0; i < columns.Length; i++) logarithms[i] = Math.Log(columns[i][row] / least[i]);
            var present = Missing.Remove(logarithms);
            var sum = present.Sum();
            for (var i = 0; i < columns.Length; i++)
            {
                if (double.IsNaN(logarithms[i])) continue;
                effects[i] += Math.Log((present.Length + sum) / (present.Length + sum - logarithms[i]));
                counts[i]++;
            }
        }

        for (var i = 0; i < effects.Length; i++) effects[i] = Math.Max(0, effects[i] / counts[i]);
        return effects;
    }
}
