using System.Text.Json;
using InnovationPotential.Assessments;
using InnovationPotential.Cli.Commands;
using InnovationPotential.Multivariate;
using InnovationPotential.Preparation;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Output;

/// <summary>Availability, statistics, the multivariate look and the effects of removal, in one text.</summary>
internal sealed class AnalysisReport
{
    private readonly List<(AnalysisPart Part, IShowsTables Tables, IWritesJson Json, IWritesCsv Csv)> _shown = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly string _title;

    /// <summary>Makes the parts that are asked for.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="period">The only period of correlations and links; that of fragility and dominance, the last when null.</param>
    /// <param name="part">The only part, or all that are not only shown when asked for.</param>
    /// <param name="largestSample">The most rows that correlation ratios are estimated on; as usual when null.</param>
    /// <param name="seed">What the choice of cells that are held out depends on.</param>
    /// <param name="links">The links to another table, where there is one.</param>
    public AnalysisReport(
        Assessment assessment, Period? period, AnalysisPart part, int? largestSample, ulong? seed, Func<OutsideLinks>? links)
    {
        _title = assessment.Model.Title;
        var (groups, last) = (assessment.Model.IndicatorGroups, period ?? NamedPeriod.Last(assessment.Periods));
        var isAll = part == AnalysisPart.All;
        Add(AnalysisPart.Availability, isAll, () => DataAvailability.Of(Learned(), groups), _ => []);
        Add(AnalysisPart.Statistics, isAll, () => IndicatorStatistics.Of(Learned(), groups), s => s.Diagnostics);
        Add(AnalysisPart.Multivariate, isAll, Multivariate, m => m.Diagnostics);
        Add(AnalysisPart.Matrix, false, () => Multivariate().Matrix(), _ => []);
        Add(AnalysisPart.Removal, isAll, assessment.RemovalEffects, r => r.Diagnostics);
        if (links is not null) Add(AnalysisPart.Links, isAll, links, l => l.Diagnostics);
        Add(AnalysisPart.Fragility, false, () => assessment.Fragility(last), _ => []);
        Add(AnalysisPart.Units, false, assessment.UnitRemovalEffects, u => u.Diagnostics);
        Add(AnalysisPart.Dominance, false, () => assessment.Dominance(last), d => d.Diagnostics);
        Add(AnalysisPart.Imputation, false, () => Imputation.Compare(Learned(), seed: seed ?? 1, groups: groups), i => i.Diagnostics);

        // What is said of the columns is said of the units that are learned from.
        IndicatorTable Learned() => UnitRoles.Learned(assessment.Model, assessment.Source);

        MultivariateAnalysis Multivariate() => assessment.Multivariate(
            o => o with { Period = period, LargestSample = largestSample ?? o.LargestSample });

        void Add<T>(AnalysisPart of, bool isShown, Func<T> make, Func<T, EquatableArray<Diagnostic>> found)
            where T : IShowsTables, IWritesJson, IWritesCsv
        {
            if (!isShown && part != of) return;
            var made = make();
            _shown.Add((of, made, made, made));
            _diagnostics.AddRange(found(made));
        }
    }

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>The parts in a form; as CSV one of them, which is the correlations where all are shown.</summary>
    public Action<Utf8Buffer> Write(ResultForm form) => form.Of(
        WriteJson,
        csv => (_shown.Count == 1 ? _shown[0] : _shown.Find(p => p.Part == AnalysisPart.Multivariate)).Csv.WriteTo(csv),
        () => _shown.SelectMany(p => p.Tables.Tables()),
        _title);

    private void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (part, _, result, _) in _shown)
        {
            writer.WritePropertyName(part.ToString().ToLowerInvariant());
            result.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
