using InnovationPotential.Normalizations;

namespace InnovationPotential.Excel;

/// <summary>Where the parameters of a straight line stand, or what they are.</summary>
/// <param name="Origin">The origin.</param>
/// <param name="Width">The width.</param>
/// <param name="Low">The end below which values count as the end; null for none.</param>
/// <param name="High">The end above.</param>
internal sealed record LineParameters(string Origin, string Width, string? Low, string? High)
{
    /// <summary>The parameters as numbers.</summary>
    public static LineParameters Of(FittedLine line) => new(FormulaText.Of(line.Origin), FormulaText.Of(line.Width),
        FormulaText.End(line.LowEnd), FormulaText.End(line.HighEnd));
}
