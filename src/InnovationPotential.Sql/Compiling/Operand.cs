namespace InnovationPotential.Sql;

/// <summary>A child's score, or a filling of it, and what it weighs.</summary>
/// <param name="Value">The score.</param>
/// <param name="Weight">Above 0.</param>
internal sealed record Operand(Term Value, double Weight);
