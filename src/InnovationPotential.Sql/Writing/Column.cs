namespace InnovationPotential.Sql;

/// <summary>A named column of a chain.</summary>
/// <param name="Name">Its name, the library's own.</param>
/// <param name="Expression">What it is made of; of the stage before.</param>
/// <param name="Stage">The subquery in which it is made; 0 for the innermost.</param>
internal sealed record Column(string Name, Term Expression, int Stage);
