namespace InnovationPotential.Excel;

/// <summary>A group of indicators in the sheet <c>Framework</c>.</summary>
/// <param name="Code">Its code, such as <c>p.01</c>.</param>
/// <param name="Name">Its name; null where there is none.</param>
/// <param name="Weight">The text of its weight; null where there is none.</param>
/// <param name="Row">Its row, from 1.</param>
internal sealed record CoinToolGroup(string Code, string? Name, string? Weight, int Row);
