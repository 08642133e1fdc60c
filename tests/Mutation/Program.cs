return InnovationPotential.Mutation.MutationCommand.Run(args, Console.Out);
