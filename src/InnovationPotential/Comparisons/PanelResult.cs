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
            ?? throw Nearest.NotFound($"The panel has no indicator of the code '{indicator}'.", indicator,
                Concordances.Select(c => c.Indicator), nameof(indicator));

    /// <summary>The dispersion of the scores of a unit on an indicator.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="indicator">The indicator's code.</param>
    /// <exception cref="ArgumentException">The panel has no such unit or indicator.</exception>
    public PanelDispersion DispersionOf(string unit, string indicator) =>
        Dispersions.FirstOrDefault(d => d.Unit == unit && d.Indicator == indicator)
            ?? throw (Dispersions.Any(d => d.Unit == unit)
                ? Nearest.NotFound($"The panel has no indicator of the code '{indicator}' for '{unit}'.", indicator,
                    Dispersions.Where(d => d.Unit == unit).Select(d => d.Indicator).OfType<string>(), nameof(indicator))
                : Nearest.NotFound($"The panel has no unit '{unit}'.", unit,
                    Dispersions.Select(d => d.Unit).OfType<string>(), nameof(unit)));

    /// <summary>Scores, spread and concordance as aligned text.</summary>
    public override string ToString() => Tables().ToText();

    /// <summary>The same as GitHub-flavored Markdown.</summary>
    public string ToMarkdown() => Tables().ToMarkdown();

    /// <summary>The same as a self-contained HTML fragment; every text is encoded.</summary>
    public string ToHtml() => Tables().ToHtml();

    private IEnumerable<TextTable> Tables()
    {
        ResultColumn<PanelDispersion>[] scores =
        [
            new("unit", d => d.Unit),
            new("indicator", d => d.Indicator),
            new("assessors", d => d.Count, NumberText.Rank),
            new("score", d => Table[d.Unit!, d.Indicator].Value, NumberText.Plain),
            new("sd", d => d.StandardDeviation, NumberText.Plain),
            new("variation", d => d.Variation, NumberText.Plain),
            new("ofOneMind", d => d.Variation is { } variation
                ? (Rounding.IsAtMost(variation, Options.Practice.HighestVariation) ? "yes" : "no") : null),
        ];
        yield return scores.Show(Dispersions, "Scores of the panel");

        ResultColumn<IndicatorConcordance>[] concordances =
            [new("indicator", c => c.Indicator), new("concordance", c => c.Concordance.ToString())];
        yield return concordances.Show(Concordances, "Do the assessors order the units alike?");
    }
}
