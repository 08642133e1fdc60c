using InnovationPotential.Trends;

namespace InnovationPotential.Comparisons;

/// <summary>Convergence of the units' scores over the periods.</summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record ScoreConvergence : IShowsTables
{
    internal ScoreConvergence(Assessment assessment, string node)
    {
        double[] all = [.. assessment.Scores(node).Select(s => s ?? double.NaN)];
        var slots = ScoreSeries.OneLength(assessment, all, node);
        // Benchmarks are no part of what converges.
        var counted = assessment.CountedUnits;
        var units = counted.Length;
        double[] scores = [.. slots.SelectMany(p => counted.Select(u => all[(p * assessment.Units.Count) + u]))];
        (Node, Periods) = (node, slots.Select(p => assessment.Periods[p]).ToEquatableArray());
        if (Periods.Count < 2)
            throw new InvalidInputException(
                [Diagnostic.Error(TrendCodes.NoPeriods, "Convergence needs the scores of at least two periods.",
                    hint: "Assess a table with periods.")]);
        Sigma = Dispersion.OfPeriods(scores, units);
        Beta = BetaConvergence.Of(scores.AsSpan(0, units), scores.AsSpan(scores.Length - units), Periods[^1].Time - Periods[0].Time);
        Gamma = GammaConvergence.Of(scores, units);
        Delta = Periods.Select((_, p) => DeltaConvergence.Of(scores.AsSpan(p * units, units))).ToEquatableArray();
        Diagnostics = [.. PeriodComparability.Warnings(assessment), .. Beta.Diagnostics, .. Gamma.Diagnostics];
    }

    /// <summary>The node whose scores these are.</summary>
    public string Node { get; }

    /// <summary>The periods.</summary>
    public EquatableArray<Period> Periods { get; }

    /// <summary>The dispersion across units, period by period; falling is convergence.</summary>
    public EquatableArray<Dispersion> Sigma { get; }

    /// <summary>Whether units that start lower grow faster, from the first to the last period.</summary>
    public BetaConvergence Beta { get; }

    /// <summary>How far the ranks of the first period still hold.</summary>
    public GammaConvergence Gamma { get; }

    /// <summary>The total distance to the best, period by period; falling is convergence.</summary>
    public EquatableArray<DeltaConvergence> Delta { get; }

    /// <summary>Units left out, and doubts about the comparison.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>σ and δ of each period as a table, with β and γ below.</summary>
    public override string ToString() => this.ToText();

    private TextTable Table()
    {
        ResultColumn<int>[] columns =
        [
            new("period", p => Periods[p].Label),
            new("units", p => Sigma[p].N, NumberText.Rank),
            new("mean", p => Sigma[p].Mean.Value, Digits),
            new("sd", p => Sigma[p].StandardDeviation.Value, Digits),
            new("variation", p => Sigma[p].CoefficientOfVariation.Value, Digits),
            new("distanceToBest", p => Delta[p].Distance.Value, Digits),
        ];
        return columns.Show(
            Enumerable.Range(0, Periods.Count),
            $"Convergence of '{Node}'",
            string.Join(" ", Diagnostics.Select(d => d.Message).Prepend(
                $"β {Digits(Beta.Coefficient.Value)} (intercept {Digits(Beta.Intercept.Value)}), γ {Digits(Gamma.Ratio.Value)}.")));
    }

    private static string Digits(double? value) => NumberText.Short(value, 4);

    IEnumerable<TextTable> IShowsTables.Tables() => [Table()];
}
