using InnovationPotential.Robustness;

namespace InnovationPotential;

/// <summary>What a workbook of an assessment holds.</summary>
/// <remarks>Immutable and value-equal; changed by <c>o => o with { … }</c>.</remarks>
public sealed record WorkbookOptions
{
    /// <summary>The options without a change.</summary>
    public static WorkbookOptions Default { get; } = new();

    /// <summary>
    /// Whether the workbook calculates: scores, bounds, coverage, ranks and levels are formulas over the sheets <c>data</c>,
    /// <c>weights</c>, <c>parameters</c> and <c>bands</c>, wherever a spreadsheet can say them. What it cannot say is a value in gray.
    /// </summary>
    public bool Formulas { get; init; }

    /// <summary>How sure the ranks are; the sheet is left out when null.</summary>
    public UncertaintyResult? Study { get; init; }
}
