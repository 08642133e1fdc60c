using InnovationPotential.Preparation;

namespace InnovationPotential;

/// <summary>A step of a plan with what it has learned.</summary>
/// <param name="Step">The step.</param>
/// <param name="Lessons">What it has learned: one lesson for all periods, or one for each where each is learned from by itself.</param>
internal sealed record FittedStage(PreparationStep Step, EquatableArray<FittedStep> Lessons);
