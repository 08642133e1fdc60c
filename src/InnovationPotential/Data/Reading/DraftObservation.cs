namespace InnovationPotential.Data;

/// <summary>An observation on its way into a table.</summary>
/// <param name="Value">The value; NaN where there is none.</param>
/// <param name="State">What is known of it.</param>
/// <param name="Kind">What the value is.</param>
/// <param name="Row">Where it stands in the source, from 1.</param>
/// <param name="Note">What the source says of it; null where it says nothing.</param>
internal readonly record struct DraftObservation(double Value, ObservationState State, ObservationKind Kind, int Row, string? Note = null);
