namespace InnovationPotential.Sql;

/// <summary>Rows that a step of preparation changes, to be told in numbers.</summary>
/// <param name="Message">What is said of them, before their number.</param>
/// <param name="Kind">The diagnostic without its number.</param>
/// <param name="Flag">1 for each of them, else 0.</param>
internal sealed record PreparationCount(string Message, Diagnostic Kind, Term Flag);
