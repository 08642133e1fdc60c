using InnovationPotential.Assessments;

namespace InnovationPotential.Prospects;

/// <summary>Tells whether a unit meets a target.</summary>
/// <param name="NeedsOthers">Whether the others must be assessed with it.</param>
/// <param name="IsMetBy">Whether a row of an assessment meets it.</param>
internal sealed record ReachTest(bool NeedsOthers, Func<AssessedRow, bool> IsMetBy);
