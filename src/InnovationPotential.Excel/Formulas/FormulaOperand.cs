namespace InnovationPotential.Excel;

/// <summary>A child of a node in a formula.</summary>
/// <param name="Cell">The cell of what is aggregated; a text where there is nothing.</param>
/// <param name="Value">Its number, as the parent sees it.</param>
/// <param name="Weight">The cell of its weight.</param>
internal sealed record FormulaOperand(string Cell, string Value, string Weight)
{
    /// <summary>Whether it counts: it is a number, and weighs something.</summary>
    public string Counts => $"AND(ISNUMBER({Cell}),{Weight}>0)";
}
