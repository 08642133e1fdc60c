using InnovationPotential.Comparisons;
using InnovationPotential.Robustness;

namespace InnovationPotential.Reports;

/// <summary>What a report shows beside the assessment.</summary>
/// <remarks>Immutable. Nothing is taken from the clock or the machine: a date stands in the report only if it is given.</remarks>
public sealed record ReportOptions
{
    /// <summary>English, without a study, with profiles of the first five units.</summary>
    public static ReportOptions Default { get; } = new();

    /// <summary>The language of the sentences.</summary>
    public ReportLanguage Language { get; init; }

    /// <summary>The title; that of the model when null.</summary>
    public string? Title { get; init; }

    /// <summary>Who assessed; left out when null.</summary>
    public string? Author { get; init; }

    /// <summary>The date of the report; left out when null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The period that is reported; the last when null.</summary>
    public Period? Period { get; init; }

    /// <summary>How sure the ranks are; the section is left out when null.</summary>
    public UncertaintyResult? Study { get; init; }

    /// <summary>What the ranking hangs on; left out when null.</summary>
    public SensitivityResult? Sensitivity { get; init; }

    /// <summary>Why scores and ranks are not those of the edition before; left out when null.</summary>
    public Revision? Revision { get; init; }

    /// <summary>The units with a profile of their own; the first five by rank when empty.</summary>
    public EquatableArray<string> Units { get; init; }

    /// <summary>The attribute whose values make groups, to filter by and to compare a unit with; none when null.</summary>
    public string? GroupBy { get; init; }

    /// <summary>The attribute that holds levels given by experts, which the model's levels are compared with; none when null.</summary>
    public string? Verdicts { get; init; }
}
