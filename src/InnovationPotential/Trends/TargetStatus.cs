namespace InnovationPotential.Trends;

/// <summary>Where a value stands on its way to a target.</summary>
/// <param name="Progress">(y − base)/(target − base).</param>
/// <param name="ElapsedShare">(t − t₀)/(T − t₀), the share of the time that has passed; above 1 after the date.</param>
/// <param name="RequiredIncrement">(target − y)/(T − t), what each unit of time must still bring.</param>
/// <param name="RequiredGrowth">(target/y)^(1/(T − t)), the growth coefficient each unit of time must still bring.</param>
/// <param name="Verdict">Progress against time.</param>
public sealed record TargetStatus(
    Quantity Progress, Quantity ElapsedShare, Quantity RequiredIncrement, Quantity RequiredGrowth, TargetVerdict Verdict);
