namespace InnovationPotential.Excel;

/// <summary>A node's formulas in one row; null where a spreadsheet cannot say it.</summary>
/// <param name="Score">The score.</param>
/// <param name="Worst">The score were all that is missing at its worst.</param>
/// <param name="Best">The score were all that is missing at its best.</param>
/// <param name="Coverage">The share of the weight below that is known.</param>
internal sealed record NodeFormulas(string? Score, string? Worst, string? Best, string? Coverage)
{
    /// <summary>A node of which a spreadsheet can say nothing.</summary>
    public static NodeFormulas None { get; } = new(null, null, null, null);
}
