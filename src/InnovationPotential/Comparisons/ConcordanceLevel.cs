namespace InnovationPotential.Comparisons;

/// <summary>How far assessors order things alike, in words; the cuts are in <see cref="PanelPractice"/>.</summary>
public enum ConcordanceLevel
{
    /// <summary>Hardly.</summary>
    Weak,

    /// <summary>Somewhat.</summary>
    Moderate,

    /// <summary>Much.</summary>
    Strong,
}
