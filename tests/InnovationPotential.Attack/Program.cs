using InnovationPotential.Attack;

return AttackCommand.Run(args, Console.Out);
