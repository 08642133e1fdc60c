namespace InnovationPotential.Assessments;

/// <summary>What is kept of a table that was learned from: how to recognize it, and what it spoke of.</summary>
internal sealed record ReferenceSummary(string Fingerprint, EquatableArray<string> Units, EquatableArray<Period> Periods);
