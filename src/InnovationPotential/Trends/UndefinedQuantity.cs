namespace InnovationPotential.Trends;

/// <summary>A quantity of a summary that has no value.</summary>
/// <param name="Quantity">Its name in JSON, with the period in brackets for one of a list: <c>cagr</c>, <c>chainIndices[2017]</c>.</param>
/// <param name="Reason">Why not.</param>
/// <param name="Alternatives">What is defined instead.</param>
public sealed record UndefinedQuantity(string Quantity, UndefinedReason Reason, Alternatives Alternatives);
