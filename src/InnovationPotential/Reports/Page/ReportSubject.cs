using InnovationPotential.Charts;

namespace InnovationPotential.Reports;

/// <summary>What a report is about, with what every section asks for.</summary>
internal sealed class ReportSubject
{
    public ReportSubject(Assessment assessment, ReportOptions options)
    {
        (Assessment, Options) = (assessment, options);
        Texts = LanguageTexts.Of(LanguageTexts.Report, options.Language);
        Period = options.Period ?? (assessment.Periods.IsEmpty ? null : assessment.Periods[^1]);
        Ranking = assessment.Ranking(Period);
        Scored = [.. Ranking.Where(u => u.Score is not null)];
        Parts = [.. assessment.Model.Root.Children];
        Profiled = options.Units.IsEmpty
            ? [.. Scored.Take(5)] : [.. options.Units.Select(u => Period is { } p ? assessment[u, p] : assessment[u])];
        foreach (var attribute in (string?[])[options.GroupBy, options.Verdicts])
        {
            if (attribute is not null && assessment.Table.Attributes.All(a => a.Name != attribute))
                throw new ArgumentException($"The table has no attribute '{attribute}'.", nameof(options));
        }
    }

    public Assessment Assessment { get; }

    public ReportOptions Options { get; }

    public LanguageTexts Texts { get; }

    /// <summary>How charts are drawn: in the language of the report.</summary>
    public ChartOptions Drawn(ChartOptions usual) => usual with { Language = Options.Language };

    /// <summary>The period that is reported; null in a cross-section.</summary>
    public Period? Period { get; }

    /// <summary>The units of the period, best first.</summary>
    public IReadOnlyList<UnitAssessment> Ranking { get; }

    /// <summary>Those with a score.</summary>
    public IReadOnlyList<UnitAssessment> Scored { get; }

    /// <summary>The children of the root.</summary>
    public IReadOnlyList<ModelNode> Parts { get; }

    /// <summary>The units with a profile of their own.</summary>
    public IReadOnlyList<UnitAssessment> Profiled { get; }

    public bool HasLevels => Ranking.Any(u => u.Level is not null || !u.PossibleLevels.IsEmpty);

    public string Title => Options.Title ?? Assessment.Model.Title;

    /// <summary>The group of a unit; null without groups.</summary>
    public string? GroupOf(string unit) => Options.GroupBy is { } attribute ? Assessment.Table.AttributeOf(unit, attribute) : null;
}
