using System.Globalization;
using InnovationPotential.Text;
using InnovationPotential.Trends;

namespace InnovationPotential.Comparisons;

/// <summary>Convergence of the units' scores over the periods.</summary>
/// <param name="Node">The node whose scores these are.</param>
/// <param name="Periods">The periods.</param>
/// <param name="Sigma">The dispersion across units, period by period; falling is convergence.</param>
/// <param name="Beta">Whether units that start lower grow faster, from the first to the last period.</param>
/// <param name="Gamma">How far the ranks of the first period still hold.</param>
/// <param name="Delta">The total distance to the best, period by period; falling is convergence.</param>
/// <param name="Diagnostics">Units left out, and doubts about the comparison.</param>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record ScoreConvergence(
    string Node,
    EquatableArray<Period> Periods,
    EquatableArray<Dispersion> Sigma,
    BetaConvergence Beta,
    GammaConvergence Gamma,
    EquatableArray<DeltaConvergence> Delta,
    EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>σ and δ of each period as a table, with β and γ below.</summary>
    public override string ToString() => Table().ToText();

    /// <summary>The table of <see cref="ToString"/> in Markdown.</summary>
    public string ToMarkdown() => Table().ToMarkdown();

    /// <summary>The table of <see cref="ToString"/> as a self-contained HTML fragment; every text is encoded.</summary>
    public string ToHtml() => Table().ToHtml();

    internal static ScoreConvergence Of(Assessment assessment, string node)
    {
        var scores = assessment.Scores(node).Select(s => s ?? double.NaN).ToArray();
        var (slots, units) = (ScoreSeries.OneLength(assessment, scores, node), assessment.Units.Count);
        scores = [.. slots.SelectMany(p => scores.AsSpan(p * units, units).ToArray())];
        var periods = slots.Select(p => assessment.Periods[p]).ToEquatableArray();
        if (periods.Count < 2)
            throw new InvalidInputException(
                [Diagnostic.Error(TrendCodes.NoPeriods, "Convergence needs the scores of at least two periods.",
                    hint: "Assess a table with periods.")]);
        var beta = Trends.Convergence.Beta(scores.AsSpan(0, units), scores.AsSpan(scores.Length - units),
            periods[^1].Time - periods[0].Time);
        var gamma = Trends.Convergence.Gamma(scores, units);
        return new ScoreConvergence(
            node,
            periods,
            Trends.Convergence.Sigma(scores, units),
            beta,
            gamma,
            Enumerable.Range(0, periods.Count).Select(p => Trends.Convergence.Delta(scores.AsSpan(p * units, units))).ToEquatableArray(),
            [.. ScoreYardstick.Doubts(assessment), .. beta.Diagnostics, .. gamma.Diagnostics]);
    }

    private TextTable Table()
    {
        var table = new TextTable("period", TextColumn.Number("units"), TextColumn.Number("mean"), TextColumn.Number("sd"),
            TextColumn.Number("variation"), TextColumn.Number("distance to best"))
        {
            Caption = $"Convergence of '{Node}'",
            Note = string.Join(" ",
                Diagnostics.Select(d =>
                d.Message).Prepend(
                    $"β {NumberText.Short(Beta.Coefficient.Value, 4)} (intercept "
                        + $"{NumberText.Short(Beta.Intercept.Value, 4)}), γ {NumberText.Short(Gamma.Ratio.Value, 4)}.")),
        };
        for (var p = 0; p < Periods.Count; p++)
        {
            table.Add(
                Periods[p].Label,
                Sigma[p].N.ToString(CultureInfo.InvariantCulture),
                NumberText.Short(Sigma[p].Mean.Value, 4),
                NumberText.Short(Sigma[p].StandardDeviation.Value, 4),
                NumberText.Short(Sigma[p].CoefficientOfVariation.Value, 4),
                NumberText.Short(Delta[p].Distance.Value, 4));
        }

        return table;
    }
}
