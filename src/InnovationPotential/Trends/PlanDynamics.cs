namespace InnovationPotential.Trends;

/// <summary>Dynamics split into what the plan asked for and how it was fulfilled: K_dynamics = K_plan · K_fulfilment.</summary>
/// <param name="Plan">K_plan = plan/base (относительная величина планового задания).</param>
/// <param name="Fulfilment">K_fulfilment = fact/plan (относительная величина выполнения плана).</param>
/// <param name="Dynamics">K_dynamics = fact/base (относительная величина динамики).</param>
public sealed record PlanDynamics(Quantity Plan, Quantity Fulfilment, Quantity Dynamics)
{
    /// <summary>Splits the dynamics of a planned quantity.</summary>
    /// <param name="baseValue">The value of the base period, positive.</param>
    /// <param name="plan">The plan for the current period, positive.</param>
    /// <param name="fact">The value of the current period.</param>
    public static PlanDynamics Of(double baseValue, double plan, double fact) => new(
        Trends.Dynamics.GrowthIndex(baseValue, plan), Trends.Dynamics.GrowthIndex(plan, fact),
        Trends.Dynamics.GrowthIndex(baseValue, fact));
}
