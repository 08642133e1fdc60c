using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;

namespace InnovationPotential.Comparisons;

/// <summary>A panel's scores combined into one table, with how far the assessors agree.</summary>
/// <remarks>
/// <para>JSON: scores, spread and concordance with exact numbers; an undefined one is null.</para>
/// <para>CSV: one row a unit and indicator with exact numbers; an undefined one is an empty field.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<PanelResult>))]
public sealed record PanelResult : IWritesJson, IWritesCsv, IShowsTables
{
    internal PanelResult(PanelOptions options, IndicatorTable table, EquatableArray<PanelDispersion> dispersions,
        EquatableArray<PanelConcordance> concordances) =>
        (Options, Table, Dispersions, Concordances) = (options, table, dispersions, concordances);

    /// <summary>How they were combined.</summary>
    public PanelOptions Options { get; }

    /// <summary>The combined scores, units × indicators; missing where nobody scored.</summary>
    public IndicatorTable Table { get; }

    /// <summary>How far the assessors differ on each unit, indicator by indicator.</summary>
    public EquatableArray<PanelDispersion> Dispersions { get; }

    /// <summary>How far they order the units alike on each indicator.</summary>
    public EquatableArray<PanelConcordance> Concordances { get; }

    /// <summary>What to heed: dispersion beyond practice, scores of one assessor, coefficients that are undefined.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; internal init; }

    /// <summary>The concordance on an indicator.</summary>
    /// <param name="indicator">The indicator's code.</param>
    /// <exception cref="ArgumentException">The panel has no such indicator.</exception>
    public PanelConcordance ConcordanceOn(string indicator) =>
        Concordances.FirstOrDefault(c => c.Code == indicator)
            ?? throw Nearest.NotFound($"The panel has no indicator of the code '{indicator}'.", indicator,
                Concordances.Select(c => c.Code!), nameof(indicator));

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
    public override string ToString() => this.ToText();

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => PanelTexts.WriteJson(this, writer);

    void IWritesCsv.WriteTo(CsvText csv) => PanelTexts.WriteCsv(this, csv);

    IEnumerable<TextTable> IShowsTables.Tables() => PanelTexts.Tables(this);
}
