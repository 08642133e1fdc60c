namespace InnovationPotential;

/// <summary>Studies of what is uncertain about the sample models.</summary>
public static class SampleStudies
{
    /// <summary>
    /// The importance of the institutional components ± 25 %, what is unknown drawn between absent and operating, and each level possibly
    /// one lower or higher.
    /// </summary>
    public static UncertaintyStudy Institutions { get; } = UncertaintyStudy.Of(
        UncertainFactor.WeightNoise(0.25), UncertainFactor.MissingCells(), UncertainFactor.OrdinalSteps(0.1, 0.1));
}
