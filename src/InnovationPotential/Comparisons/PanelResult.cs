using System.Globalization;
using InnovationPotential.Numerics;
using InnovationPotential.Text;

namespace InnovationPotential.Comparisons;

/// <summary>A panel's scores combined into one table, with how far the assessors agree.</summary>
/// <param name="Options">How they were combined.</param>
/// <param name="Table">The combined scores, units × indicators; missing where nobody scored.</param>
/// <param name="Dispersions">How far the assessors differ on each unit, indicator by indicator.</param>
/// <param name="Concordances">How far they order the units alike on each indicator.</param>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record PanelResult(
    PanelOptions Options, IndicatorTable Table, EquatableArray<PanelDispersion> Dispersions,
    EquatableArray<IndicatorConcordance> Concordances)
{
    /// <summary>What to heed: dispersion beyond practice, scores of one assessor, coefficients that are undefined.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The concordance on an indicator.</summary>
    /// <param name="indicator">The indicator's code.</param>
    /// <exception cref="ArgumentException">The panel has no such indicator.</exception>
    public PanelConcordance ConcordanceOn(string indicator) =>
        Concordances.FirstOrDefault(c => c.Indicator == indicator)?.Concordance
            ?? throw new ArgumentException($"The panel has no indicator '{indicator}'.", nameof(indicator));

    /// <summary>The dispersion of the scores of a unit on an indicator.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="indicator">The indicator's code.</param>
    /// <exception cref="ArgumentException">The panel has no such unit or indicator.</exception>
    public PanelDispersion DispersionOf(string unit, string indicator) =>
        Dispersions.FirstOrDefault(d => d.Unit == unit && d.Indicator == indicator)
            ?? throw new ArgumentException($"The panel has no unit '{unit}' with indicator '{indicator}'.", nameof(unit));

    /// <summary>Scores, spread and concordance as aligned text.</summary>
    public override string ToString() => string.Join("\n", Tables().Select(t => t.ToText()));

    /// <summary>The same as GitHub-flavored Markdown.</summary>
    public string ToMarkdown() => string.Join("\n", Tables().Select(t => t.ToMarkdown()));

    /// <summary>The same as a self-contained HTML fragment; every text is encoded.</summary>
    public string ToHtml() => string.Concat(Tables().Select(t => t.ToHtml()));

    private IEnumerable<TextTable> Tables()
    {
        var scores = new TextTable(
            "unit", "indicator", TextColumn.Number("assessors"), TextColumn.Number("score"), TextColumn.Number("sd"),
            TextColumn.Number("variation"), "of one mind")
        {
            Caption = "Scores of the panel",
        };
        foreach (var d in Dispersions)
        {
            scores.Add(
                d.Unit, d.Indicator, d.Count.ToString(CultureInfo.InvariantCulture), Shown(Table[d.Unit!, d.Indicator].Value),
                Shown(d.StandardDeviation),
                Shown(d.Variation), d.Variation is { } variation
                    ? (Rounding.IsAtMost(variation, Options.Practice.HighestVariation) ? "yes" : "no") : "");
        }

        yield return scores;

        var concordances = new TextTable("indicator", "concordance") { Caption = "Do the assessors order the units alike?" };
        foreach (var c in Concordances) concordances.Add(c.Indicator, c.Concordance.ToString());
        yield return concordances;
    }

    private static string Shown(double? value) => value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "";
}
