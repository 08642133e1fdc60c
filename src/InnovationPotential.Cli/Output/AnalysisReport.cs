using System.Text.Json;
using InnovationPotential.Assessments;
using InnovationPotential.Multivariate;
using InnovationPotential.Preparation;
using InnovationPotential.Robustness;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Output;

/// <summary>Availability, statistics, the multivariate look and the effects of removal, in one text.</summary>
internal sealed class AnalysisReport(Assessment assessment, Period? period, AnalysisPart part, int? largestSample, ulong? seed,
    Func<OutsideLinks>? links = null)
{
    private readonly Lazy<DataAvailability> _availability =
        new(() => DataAvailability.Of(Learned(assessment), assessment.Model.IndicatorGroups));
    private readonly Lazy<IndicatorStatistics> _statistics =
        new(() => IndicatorStatistics.Of(Learned(assessment), assessment.Model.IndicatorGroups));
    private readonly Lazy<MultivariateAnalysis> _multivariate = new(() => assessment.Multivariate(
        o => o with { Period = period, LargestSample = largestSample ?? o.LargestSample }));
    private readonly Lazy<ImputationComparison> _imputation =
        new(() => Imputation.Compare(Learned(assessment), seed: seed ?? 1, groups: assessment.Model.IndicatorGroups));
    private readonly Lazy<RemovalEffects> _removal = new(assessment.RemovalEffects);
    private readonly Lazy<OutsideLinks>? _links = links is null ? null : new(links);
    private readonly Lazy<UnitRemovalEffects> _units = new(assessment.UnitRemovalEffects);
    private readonly Lazy<Dominance> _dominance = new(() => assessment.Dominance(LastOf(assessment, period)));

    public IEnumerable<Diagnostic> Diagnostics =>
    [
        .. Shows(AnalysisPart.Statistics) ? _statistics.Value.Diagnostics : [],
        .. Shows(AnalysisPart.Multivariate) ? _multivariate.Value.Diagnostics : [],
        .. part == AnalysisPart.Imputation ? _imputation.Value.Diagnostics : [],
        .. Shows(AnalysisPart.Removal) ? _removal.Value.Diagnostics : [],
        .. Shows(AnalysisPart.Links) && _links is not null ? _links.Value.Diagnostics : [],
        .. part == AnalysisPart.Units ? _units.Value.Diagnostics : [],
        .. part == AnalysisPart.Dominance ? _dominance.Value.Diagnostics : [],
    ];

    public string Write(ResultFormat format, bool escapeFormulas, int? width) => format switch
    {
        ResultFormat.Json => Json(),
        ResultFormat.Csv => Csv(escapeFormulas),
        ResultFormat.Md => Tables().ToMarkdown(),
        ResultFormat.Html => HtmlDocument.Of(assessment.Model.Title, Tables().ToHtml()),
        _ => Tables().ToText(width),
    };

    // What is said of the columns is said of the units that are learned from.
    private static IndicatorTable Learned(Assessment assessment) => UnitRoles.Learned(assessment.Model, assessment.Source);

    private CorrelationMatrix Matrix => _multivariate.Value.Matrix();

    private Fragility Fragility => assessment.Fragility(LastOf(assessment, period));

    private static Period? LastOf(Assessment assessment, Period? period) =>
        period ?? (assessment.Periods.IsEmpty ? null : assessment.Periods[^1]);

    private bool Shows(AnalysisPart wanted) => part == wanted || part == AnalysisPart.All;

    private IEnumerable<TextTable> Tables() => Parts().SelectMany(p => p.Tables());

    private IEnumerable<IShowsTables> Parts()
    {
        if (Shows(AnalysisPart.Availability)) yield return _availability.Value;
        if (Shows(AnalysisPart.Statistics)) yield return _statistics.Value;
        if (Shows(AnalysisPart.Multivariate)) yield return _multivariate.Value;
        if (part == AnalysisPart.Matrix) yield return Matrix;
        if (Shows(AnalysisPart.Removal)) yield return _removal.Value;
        if (Shows(AnalysisPart.Links) && _links is not null) yield return _links.Value;
        if (part == AnalysisPart.Fragility) yield return Fragility;
        if (part == AnalysisPart.Units) yield return _units.Value;
        if (part == AnalysisPart.Dominance) yield return _dominance.Value;
        if (part == AnalysisPart.Imputation) yield return _imputation.Value;
    }

    private string Csv(bool escapeFormulas) => part switch
    {
        AnalysisPart.Availability => _availability.Value.ToCsv(escapeFormulas),
        AnalysisPart.Statistics => _statistics.Value.ToCsv(escapeFormulas),
        AnalysisPart.Matrix => Matrix.ToCsv(escapeFormulas),
        AnalysisPart.Removal => _removal.Value.ToCsv(escapeFormulas),
        AnalysisPart.Fragility => Fragility.ToCsv(escapeFormulas),
        AnalysisPart.Links => _links!.Value.ToCsv(escapeFormulas),
        AnalysisPart.Units => _units.Value.ToCsv(escapeFormulas),
        AnalysisPart.Dominance => _dominance.Value.ToCsv(escapeFormulas),
        AnalysisPart.Imputation => _imputation.Value.ToCsv(escapeFormulas),
        _ => _multivariate.Value.ToCsv(escapeFormulas),
    };

    private string Json() => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        if (Shows(AnalysisPart.Availability)) WritePart(writer, "availability", _availability.Value.ToJson());
        if (Shows(AnalysisPart.Statistics)) WritePart(writer, "statistics", _statistics.Value.ToJson());
        if (Shows(AnalysisPart.Multivariate)) WritePart(writer, "multivariate", _multivariate.Value.ToJson());
        if (part == AnalysisPart.Matrix) WritePart(writer, "matrix", Matrix.ToJson());
        if (Shows(AnalysisPart.Removal)) WritePart(writer, "removal", _removal.Value.ToJson());
        if (Shows(AnalysisPart.Links) && _links is not null) WritePart(writer, "links", _links.Value.ToJson());
        if (part == AnalysisPart.Fragility) WritePart(writer, "fragility", Fragility.ToJson());
        if (part == AnalysisPart.Units) WritePart(writer, "units", _units.Value.ToJson());
        if (part == AnalysisPart.Dominance) WritePart(writer, "dominance", _dominance.Value.ToJson());
        if (part == AnalysisPart.Imputation) WritePart(writer, "imputation", _imputation.Value.ToJson());
        writer.WriteEndObject();
    });

    private static void WritePart(Utf8JsonWriter writer, string name, string json)
    {
        writer.WritePropertyName(name);
        using var document = JsonDocument.Parse(json);
        document.WriteTo(writer);
    }
}
